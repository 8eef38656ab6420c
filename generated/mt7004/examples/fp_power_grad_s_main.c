/* dsp-codegen sha256 ebc506694119b2b2391c7af32bc216cec7165131837aac4df3b45af716f41f65 */
/*
 * fp_power_grad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: power_grad   inputs: 2bb7f8a472b4fbd2
 */
#include <stdio.h>
#include <power_grad.h>

int main(int argc, char *argv[])
{
    float *Input1 = (float *)0xA0000000; /* upstream gradient */
    float *Input2 = (float *)0xB0000000; /* forward input */
    float *output = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    float power = 2.0f;
    float scale = 0.5f;
    float shift = 1.0f;
    int core_mask = 0x0f;

    (void)argc;
    (void)argv;
    fp_power_grad_s(Input1, Input2, output, length, power, scale, shift, core_mask);

    return 0;
}
