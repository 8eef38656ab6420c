/* dsp-codegen sha256 62d1751f73d5566227ff91e5d6f65af04de5e00cc1645b6f37288408baba1963 */
/*
 * fp_tanh_grad_s_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: tanh_grad   inputs: 3b3453eb9e5ecec4
 */
#include <stdio.h>
#include <tanh_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x800000000; /* upstream gradient */
    float *src1 = (float *)0x801000000; /* forward output */
    float *dst = (float *)0x802000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x03;

    (void)argc;
    (void)argv;
    fp_tanh_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
