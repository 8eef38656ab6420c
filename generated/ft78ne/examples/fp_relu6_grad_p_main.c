/* dsp-codegen sha256 b881f951a60276a8c6356f29a29c850bc470ed246055eb0fd6d46cbe7a43de25 */
/*
 * fp_relu6_grad_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: relu6_grad   inputs: 46a52420f238eafe
 */
#include <stdio.h>
#include <relu6_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x10000000; /* upstream gradient */
    float *src1 = (float *)0x11000000; /* forward input */
    float *dst = (float *)0x12000000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_relu6_grad_p(src0, src1, dst, length);

    return 0;
}
