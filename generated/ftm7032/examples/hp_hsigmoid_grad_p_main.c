/* dsp-codegen sha256 51a09cace294f886141452d5dee76ea30ff60a8af143c772fea6edf5acc44a4a */
/*
 * hp_hsigmoid_grad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: hsigmoid_grad   inputs: e6b34fb7b04eebc4
 */
#include <stdio.h>
#include <hsigmoid_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0x10000000; /* upstream gradient */
    half *src1 = (half *)0x10004000; /* forward input */
    half *dst = (half *)0x10008000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_hsigmoid_grad_p(src0, src1, dst, length);

    return 0;
}
