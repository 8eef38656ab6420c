/* dsp-codegen sha256 e9d011eef91bd3386b56b9c4bf69171ae89e7a233500f74994429e640ef2d362 */
/*
 * hp_power_grad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: mt3000   operator: power_grad   inputs: 92191fa867a459bb
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
