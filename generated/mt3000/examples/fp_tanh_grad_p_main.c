/* dsp-codegen sha256 5a3e28fbff31e6cfcbc56a0c8799eeb10f4ca692da51a4deba10e3d4d3ea7d4d */
/*
 * fp_tanh_grad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: tanh_grad   inputs: a9656b7cad1a8c94
 */
#include <stdio.h>
#include <tanh_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x10000000; /* upstream gradient */
    float *src1 = (float *)0x10004000; /* forward output */
    float *dst = (float *)0x10008000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_tanh_grad_p(src0, src1, dst, length);

    return 0;
}
