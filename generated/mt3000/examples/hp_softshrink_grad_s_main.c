/* dsp-codegen sha256 12a7b925e76fa183d25f619b4f0b444862a142cc25e341f6dced40bbbe9d7853 */
/*
 * hp_softshrink_grad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: softshrink_grad   inputs: 504a6b275b2ce3cb
 */
#include <stdio.h>
#include <softshrink_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0xA0000000; /* upstream gradient */
    half *src1 = (half *)0xB0000000; /* forward input */
    half *dst = (half *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    half lambd = (half)0.5f;
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    hp_softshrink_grad_s(src0, src1, dst, length, lambd, core_mask);

    return 0;
}
