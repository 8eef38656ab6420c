/* dsp-codegen sha256 782e11c544df0e8f77ec3beb4b59b7978c1e35e1239033a0b459961b2c3eb1c6 */
/*
 * hp_power_grad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: power_grad   inputs: 2bb7f8a472b4fbd2
 */
#include <stdio.h>
#include <power_grad.h>

int main(int argc, char *argv[])
{
    half *Input1 = (half *)0xA0000000; /* upstream gradient */
    half *Input2 = (half *)0xB0000000; /* forward input */
    half *output = (half *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    float power = 2.0f;
    float scale = 0.5f;
    float shift = 1.0f;
    int core_mask = 0x0f;

    (void)argc;
    (void)argv;
    hp_power_grad_s(Input1, Input2, output, length, power, scale, shift, core_mask);

    return 0;
}
