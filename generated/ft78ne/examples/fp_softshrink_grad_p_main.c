/* dsp-codegen sha256 9a519d61765d928deecda8b4d56aae5f4e9b4320a37df51de5f9fea19317b61b */
/*
 * fp_softshrink_grad_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: softshrink_grad   inputs: 7dda75199aa67173
 */
#include <stdio.h>
#include <softshrink_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x10000000; /* upstream gradient */
    float *src1 = (float *)0x11000000; /* forward input */
    float *dst = (float *)0x12000000; /* gradient with respect to the input */

    int length = 1000;
    float lambd = 0.5f;

    (void)argc;
    (void)argv;
    fp_softshrink_grad_p(src0, src1, dst, length, lambd);

    return 0;
}
