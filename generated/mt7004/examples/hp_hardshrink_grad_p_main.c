/* dsp-codegen sha256 3799b100c70412a329758ffa4f3bdedfe2ae40c05d37251eb25b74f938db9d2a */
/*
 * hp_hardshrink_grad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: hardshrink_grad   inputs: 925a181b559e2a81
 */
#include <stdio.h>
#include <hardshrink_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0x10000000; /* upstream gradient */
    half *src1 = (half *)0x11000000; /* forward input */
    half *dst = (half *)0x12000000; /* gradient with respect to the input */

    int length = 1000;
    half lambd = (half)0.5f;

    (void)argc;
    (void)argv;
    hp_hardshrink_grad_p(src0, src1, dst, length, lambd);

    return 0;
}
