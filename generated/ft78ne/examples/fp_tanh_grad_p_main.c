/* dsp-codegen sha256 baae7feb5d2623678fd2326f6dbc4f74e928aed705cb747aae9bcb45b9c320d7 */
/*
 * fp_tanh_grad_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: tanh_grad   inputs: c02f8e5804ba75e3
 */
#include <stdio.h>
#include <tanh_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x10000000; /* upstream gradient */
    float *src1 = (float *)0x11000000; /* forward output */
    float *dst = (float *)0x12000000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_tanh_grad_p(src0, src1, dst, length);

    return 0;
}
