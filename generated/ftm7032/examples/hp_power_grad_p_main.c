/* dsp-codegen sha256 2c118a060028b931be0c820110860de9c7275aea5d1aa56d70af0a1c3acd4a86 */
/*
 * hp_power_grad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: ftm7032   operator: power_grad   inputs: 849c4c7356f85be0
 */
#include <stdio.h>
#include <power_grad.h>

int main(int argc, char *argv[])
{
    half *Input1 = (half *)0x10000000; /* upstream gradient */
    half *Input2 = (half *)0x10004000; /* forward input */
    half *output = (half *)0x10008000; /* gradient with respect to the input */

    int length = 1000;
    float power = 2.0f;
    float scale = 0.5f;
    float shift = 1.0f;

    (void)argc;
    (void)argv;
    hp_power_grad_p(Input1, Input2, output, length, power, scale, shift);

    return 0;
}
