/* dsp-codegen sha256 e595d98106b1bfea0c8285d15bb85e97f6e7ddc2734215118d4c95eb90f40aa1 */
/*
 * hp_power_grad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: power_grad   inputs: 2bb7f8a472b4fbd2
 */
#include <stdio.h>
#include <power_grad.h>

int main(int argc, char *argv[])
{
    half *Input1 = (half *)0x10000000; /* upstream gradient */
    half *Input2 = (half *)0x11000000; /* forward input */
    half *output = (half *)0x12000000; /* gradient with respect to the input */

    int length = 1000;
    float power = 2.0f;
    float scale = 0.5f;
    float shift = 1.0f;

    (void)argc;
    (void)argv;
    hp_power_grad_p(Input1, Input2, output, length, power, scale, shift);

    return 0;
}
