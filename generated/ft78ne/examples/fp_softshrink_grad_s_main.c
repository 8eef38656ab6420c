/* dsp-codegen sha256 ced921581e03111efc7d177b8e00d8ad44bde98d2fc90717c9ba71557a18dd75 */
/*
 * fp_softshrink_grad_s_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: softshrink_grad   inputs: 721b421b3632d345
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
