/* dsp-codegen sha256 d5e765cec04e27bc6ce47b466bfc28bdb042d6c99fdb5b270f293cc03a2ec0bf */
/*
 * fp_relu6_grad_s_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: relu6_grad   inputs: 636ce1d31b132d7a
 */
#include <stdio.h>
#include <relu6_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0xA0000000; /* upstream gradient */
    float *src1 = (float *)0xB0000000; /* forward input */
    float *dst = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    fp_relu6_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
