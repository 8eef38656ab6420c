/* dsp-codegen sha256 223c60b41105ccb5a84ab68dcd73906235dbb7cc67b0d63ad03d244af2c77da6 */
/*
 * fp_softshrink_grad_s_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: softshrink_grad   inputs: 1f4fda10cba85321
 */
#include <stdio.h>
#include <softshrink_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0xA0000000; /* upstream gradient */
    float *src1 = (float *)0xB0000000; /* forward input */
    float *dst = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    float lambd = 0.5f;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    fp_softshrink_grad_s(src0, src1, dst, length, lambd, core_mask);

    return 0;
}
