/* dsp-codegen sha256 473b4e72c43b5867aaa09456e19add2748dbd078d033a5cd85ac1f748a3038e3 */
/*
 * fp_hswish_grad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: hswish_grad   inputs: 0cce37e8d07c1444
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
