/* dsp-codegen sha256 28ee9543ad8c619e7923a6e300c351adc24c311080ec84f2f1e26d81af5693bb */
/*
 * fp_sigmoid_grad_s_main: the call of the reference page's example, on FT-M7002.
 * The addresses stand for buffers of yours, which are filled elsewhere. Every core of the mask
 * makes this call.
 *
 * board: ftm7002   operator: sigmoid_grad   inputs: 7857f79a79d8f91f
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
