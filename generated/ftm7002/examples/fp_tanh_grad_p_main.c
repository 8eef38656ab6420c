/* dsp-codegen sha256 3356721d519c96f60eb0b8b3d8c2caef9a06e5cb473d332cf3744436dd9ef770 */
/*
 * fp_tanh_grad_p_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: tanh_grad   inputs: 32659ab020565c56
 */
#include <stdio.h>
#include <tanh_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x40060000; /* upstream gradient */
    float *src1 = (float *)0x40064000; /* forward output */
    float *dst = (float *)0x40068000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_tanh_grad_p(src0, src1, dst, length);

    return 0;
}
