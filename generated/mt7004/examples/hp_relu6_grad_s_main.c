/* dsp-codegen sha256 4d645c65f3be9d8330e49620a64bcc41c9492b6d585d94d6757b5044fd31a2d2 */
/*
 * hp_relu6_grad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: relu6_grad   inputs: 0db1c08937b3f016
 */
#include <stdio.h>
#include <relu6_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0xA0000000; /* upstream gradient */
    half *src1 = (half *)0xB0000000; /* forward input */
    half *dst = (half *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x0f;

    (void)argc;
    (void)argv;
    hp_relu6_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
