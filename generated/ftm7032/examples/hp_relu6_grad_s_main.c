/* dsp-codegen sha256 0ae67d24113cc19a1cc466e59795471f70fec81d98c99b9b3ef1ab1a5878bf39 */
/*
 * hp_relu6_grad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: relu6_grad   inputs: 755305d0a27fedb0
 */
#include <stdio.h>
#include <relu6_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0xA0000000; /* upstream gradient */
    half *src1 = (half *)0xB0000000; /* forward input */
    half *dst = (half *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    hp_relu6_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
