/* dsp-codegen sha256 138230aecf669488564afbd7385489e72becb2f27651602329cf904e50e40b86 */
/*
 * fp_tanh_grad_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: tanh_grad   inputs: e7e8daafcc39dd8b
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
