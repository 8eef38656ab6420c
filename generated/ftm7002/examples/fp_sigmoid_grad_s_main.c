/* dsp-codegen sha256 a7715570499fe9c1a8ba00120b245096b92298697ed6eca0f057fd5ea1f47e1b */
/*
 * fp_sigmoid_grad_s_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: sigmoid_grad   inputs: 8ce59f3ea7bc236b
 */
#include <stdio.h>
#include <sigmoid_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x800000000; /* upstream gradient */
    float *src1 = (float *)0x801000000; /* forward output */
    float *dst = (float *)0x802000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x03;

    (void)argc;
    (void)argv;
    fp_sigmoid_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
