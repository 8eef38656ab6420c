/* dsp-codegen sha256 122f0fbaa575191aaaf6ebef7757f777612d6fc3bf088bfe86ba9b2d758a0d77 */
/*
 * hp_sigmoid_grad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: sigmoid_grad   inputs: 87e3b6ab413b2313
 */
#include <stdio.h>
#include <sigmoid_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0xA0000000; /* upstream gradient */
    half *src1 = (half *)0xB0000000; /* forward output */
    half *dst = (half *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    hp_sigmoid_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
