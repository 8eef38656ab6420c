/* dsp-codegen sha256 21b3f9769ed80d6ddc41bc5e1c80cb468759bde291f4a90daf25be852a7bd900 */
/*
 * fp_relu6_grad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: relu6_grad   inputs: 0db1c08937b3f016
 */
#include <stdio.h>
#include <relu6_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0xA0000000; /* upstream gradient */
    float *src1 = (float *)0xB0000000; /* forward input */
    float *dst = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x0f;

    (void)argc;
    (void)argv;
    fp_relu6_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
