/* dsp-codegen sha256 4d114b4628925ccab5375a7c8320fa210e24af11416762b5a2e31284a414c1bb */
/*
 * hp_softshrink_grad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: softshrink_grad   inputs: 95b06f6f37eca72f
 */
#include <stdio.h>
#include <softshrink_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0x10000000; /* upstream gradient */
    half *src1 = (half *)0x11000000; /* forward input */
    half *dst = (half *)0x12000000; /* gradient with respect to the input */

    int length = 1000;
    half lambd = (half)0.5f;

    (void)argc;
    (void)argv;
    hp_softshrink_grad_p(src0, src1, dst, length, lambd);

    return 0;
}
