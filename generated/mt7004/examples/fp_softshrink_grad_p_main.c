/* dsp-codegen sha256 2d2afafb64943b10a89a2e5ac12fbbbdb2d1da7ecad4546c7369ee741ef39c18 */
/*
 * fp_softshrink_grad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: softshrink_grad   inputs: 95b06f6f37eca72f
 */
#include <stdio.h>
#include <softshrink_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x10000000; /* upstream gradient */
    float *src1 = (float *)0x11000000; /* forward input */
    float *dst = (float *)0x12000000; /* gradient with respect to the input */

    int length = 1000;
    float lambd = 0.5f;

    (void)argc;
    (void)argv;
    fp_softshrink_grad_p(src0, src1, dst, length, lambd);

    return 0;
}
