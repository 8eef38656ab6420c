/* dsp-codegen sha256 572fab1758d4e14c08aab54207540d8b36347ab09e96670348d190d061a323fd */
/*
 * fp_relu6_grad_s_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: relu6_grad   inputs: 989d99c53dd0630f
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
