/* dsp-codegen sha256 9dfec8090a54f4e3c4fa2b179dc9fb9f8e3b080c2e5bc329d395a71ee4d11963 */
/*
 * fp_hswish_grad_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: hswish_grad   inputs: ee95a3a2aa65ae47
 */
#include <stdio.h>
#include <hswish_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x10000000; /* upstream gradient */
    float *src1 = (float *)0x11000000; /* forward input */
    float *dst = (float *)0x12000000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_hswish_grad_p(src0, src1, dst, length);

    return 0;
}
