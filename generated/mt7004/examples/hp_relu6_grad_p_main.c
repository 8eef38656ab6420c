/* dsp-codegen sha256 4ce08f06903e6abae1757df1e229147e365855e77c0cbe18f1387b6c47e7d461 */
/*
 * hp_relu6_grad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: relu6_grad   inputs: 0db1c08937b3f016
 */
#include <stdio.h>
#include <relu6_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0x10000000; /* upstream gradient */
    half *src1 = (half *)0x11000000; /* forward input */
    half *dst = (half *)0x12000000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_relu6_grad_p(src0, src1, dst, length);

    return 0;
}
