/* dsp-codegen sha256 c63f41056c8a1912bb7d7ebed8df7b70388d33ab8f05d962828c15e3087be8e3 */
/*
 * hp_power_grad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: power_grad   inputs: 060c64bad927f1e4
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
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    hp_power_grad_s(Input1, Input2, output, length, power, scale, shift, core_mask);

    return 0;
}
