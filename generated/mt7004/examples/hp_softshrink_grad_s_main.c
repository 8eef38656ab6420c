/* dsp-codegen sha256 ecec34e7ba116b6bf6328792e02debd8b5fe6525a0167449050946e1cbaaff13 */
/*
 * hp_softshrink_grad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: softshrink_grad   inputs: 95b06f6f37eca72f
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
    int core_mask = 0x0f;

    (void)argc;
    (void)argv;
    hp_softshrink_grad_s(src0, src1, dst, length, lambd, core_mask);

    return 0;
}
