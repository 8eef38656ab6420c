/* dsp-codegen sha256 3c50e96104046d034b02b191ede2c0eb5c8f4e53d837ccfb777aa723d075ebc8 */
/*
 * fp_hardshrink_grad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: hardshrink_grad   inputs: 9e0399ac69e8381a
 */
#include <stdio.h>
#include <hardshrink_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0xA0000000; /* upstream gradient */
    float *src1 = (float *)0xB0000000; /* forward input */
    float *dst = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    float lambd = 0.5f;
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    fp_hardshrink_grad_s(src0, src1, dst, length, lambd, core_mask);

    return 0;
}
