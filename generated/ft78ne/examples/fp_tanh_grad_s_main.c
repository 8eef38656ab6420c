/* dsp-codegen sha256 9045f8c3058634638cc5158667cb43f2696d1612ae60d45047173859877582bc */
/*
 * fp_tanh_grad_s_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: tanh_grad   inputs: e3e4cfa4a5e1add9
 */
#include <stdio.h>
#include <tanh_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0xA0000000; /* upstream gradient */
    float *src1 = (float *)0xB0000000; /* forward output */
    float *dst = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    fp_tanh_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
