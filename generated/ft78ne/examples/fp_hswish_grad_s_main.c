/* dsp-codegen sha256 fccc15712faec261beea8a53386cf2a058f54c21c3cdd1b4a72331993ae36306 */
/*
 * fp_hswish_grad_s_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: hswish_grad   inputs: ee95a3a2aa65ae47
 */
#include <stdio.h>
#include <hswish_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0xA0000000; /* upstream gradient */
    float *src1 = (float *)0xB0000000; /* forward input */
    float *dst = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    fp_hswish_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
