/* dsp-codegen sha256 73aca8870c1f3c405a59c5f4b56ba5b7084739d5c42a9a4a02a3ef00737b2ce4 */
/*
 * fp_hardshrink_grad_p_main: the call of the reference page's example, on FT-M7002.
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: ftm7002   operator: hardshrink_grad   inputs: 03bb05162c09e994
 */
#include <stdio.h>
#include <hardshrink_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x40060000; /* upstream gradient */
    float *src1 = (float *)0x40064000; /* forward input */
    float *dst = (float *)0x40068000; /* gradient with respect to the input */

    int length = 1000;
    float lambd = 0.5f;

    (void)argc;
    (void)argv;
    fp_hardshrink_grad_p(src0, src1, dst, length, lambd);

    return 0;
}
