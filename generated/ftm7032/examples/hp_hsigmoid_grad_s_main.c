/* dsp-codegen sha256 ec62c0d4e12c627b176b35e89e6a97519cdadf17f0576de2827d991e17ff0266 */
/*
 * hp_hsigmoid_grad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: hsigmoid_grad   inputs: c626535de1893cbd
 */
#include <stdio.h>
#include <hsigmoid_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0xA0000000; /* upstream gradient */
    half *src1 = (half *)0xB0000000; /* forward input */
    half *dst = (half *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    hp_hsigmoid_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
