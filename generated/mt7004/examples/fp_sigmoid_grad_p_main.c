/* dsp-codegen sha256 9231e913ef498d4b04625df79556d2e80a4ea92d88f232879440b49978e8bdec */
/*
 * fp_sigmoid_grad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: sigmoid_grad   inputs: 9c34f0bcbe16a902
 */
#include <stdio.h>
#include <sigmoid_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x10000000; /* upstream gradient */
    float *src1 = (float *)0x11000000; /* forward output */
    float *dst = (float *)0x12000000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_sigmoid_grad_p(src0, src1, dst, length);

    return 0;
}
