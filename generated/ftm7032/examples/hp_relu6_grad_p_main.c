/* dsp-codegen sha256 94170aab611e170ea3b8dc50a7da4943eac2679e26746830e9efcdb2b57a409b */
/*
 * hp_relu6_grad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: relu6_grad   inputs: 755305d0a27fedb0
 */
#include <stdio.h>
#include <relu6_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0x10000000; /* upstream gradient */
    half *src1 = (half *)0x10004000; /* forward input */
    half *dst = (half *)0x10008000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_relu6_grad_p(src0, src1, dst, length);

    return 0;
}
