/* dsp-codegen sha256 3259570a4dfbe1af5a0cfe0e035e0c6e90e1b34fdc9731c75cc43e661bc9a02b */
/*
 * hp_power_grad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: power_grad   inputs: 182bef8d3d86ff9a
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
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    hp_power_grad_s(Input1, Input2, output, length, power, scale, shift, core_mask);

    return 0;
}
