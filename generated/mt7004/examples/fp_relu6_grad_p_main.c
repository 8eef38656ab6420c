/* dsp-codegen sha256 e2c0d55f9c741d5c49a63120f1959f634b78d3b26a79116524a6dc16a10bdf20 */
/*
 * fp_relu6_grad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: relu6_grad   inputs: 0db1c08937b3f016
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
