/* dsp-codegen sha256 247b0d1e42af710cebb1b7fd44bd730e4e2fcec3fcebb501035455f71f4f2bc2 */
/*
 * fp_softshrink_grad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: ftm7032   operator: softshrink_grad   inputs: 9729ab9c256c11cd
 */
#include <stdio.h>
#include <softshrink_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x10000000; /* upstream gradient */
    float *src1 = (float *)0x10004000; /* forward input */
    float *dst = (float *)0x10008000; /* gradient with respect to the input */

    int length = 1000;
    float lambd = 0.5f;

    (void)argc;
    (void)argv;
    fp_softshrink_grad_p(src0, src1, dst, length, lambd);

    return 0;
}
