/* dsp-codegen sha256 3c8a3970acd33d6bb2c96355f130eeaddad97357bbe28269fe4057ee752afd19 */
/*
 * fp_power_grad_p_main: the call of the reference page's example, on FT78NE.
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: ft78ne   operator: power_grad   inputs: 818d35ed933ab5ab
 */
#include <stdio.h>
#include <power_grad.h>

int main(int argc, char *argv[])
{
    float *Input1 = (float *)0x10000000; /* upstream gradient */
    float *Input2 = (float *)0x11000000; /* forward input */
    float *output = (float *)0x12000000; /* gradient with respect to the input */

    int length = 1000;
    float power = 2.0f;
    float scale = 0.5f;
    float shift = 1.0f;

    (void)argc;
    (void)argv;
    fp_power_grad_p(Input1, Input2, output, length, power, scale, shift);

    return 0;
}
