/* dsp-codegen sha256 82ef956951f62ca44bb6b1fff5f5d77f0ed4f7299ed8811adafa848478b588e1 */
/*
 * fp_relu6_grad_s_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: relu6_grad   inputs: 8af3c49397857d0b
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
