/* dsp-codegen sha256 5675a8487b4c68dca7e246a57983d4f13c3abbfc5c04f503db0283c503b76b4f */
/*
 * hp_hsigmoid_grad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: hsigmoid_grad   inputs: 68a9783e86eb0bb1
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
