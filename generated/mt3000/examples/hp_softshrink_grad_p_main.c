/* dsp-codegen sha256 b1f157f24824101f6d35c3bcb9a2cfd462307940ace91d04463cf16a224ea61f */
/*
 * hp_softshrink_grad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: softshrink_grad   inputs: 504a6b275b2ce3cb
 */
#include <stdio.h>
#include <softshrink_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0x10000000; /* upstream gradient */
    half *src1 = (half *)0x10004000; /* forward input */
    half *dst = (half *)0x10008000; /* gradient with respect to the input */

    int length = 1000;
    half lambd = (half)0.5f;

    (void)argc;
    (void)argv;
    hp_softshrink_grad_p(src0, src1, dst, length, lambd);

    return 0;
}
