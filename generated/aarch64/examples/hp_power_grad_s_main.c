/* dsp-codegen sha256 a48bed7731d0e3c210b65009d2788555ac511cddd47d376c6a49d41b473d42c0 */
/*
 * hp_power_grad_s_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: power_grad   inputs: 284d7dbcd1b27810
 */
#include <stdio.h>
#include <power_grad.h>

int main(int argc, char *argv[])
{
    static half Input1[1000]; /* upstream gradient */
    static half Input2[1000]; /* forward input */
    static half output[1000]; /* gradient with respect to the input */

    int length = 1000;
    float power = 2.0f;
    float scale = 0.5f;
    float shift = 1.0f;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_power_grad_s(Input1, Input2, output, length, power, scale, shift, core_mask);

    return 0;
}
