/* dsp-codegen sha256 85c4a4a7fc2e34250b6609db9459594b9e2c1eda30389b3960073e13f9a88cf0 */
/*
 * hp_log_grad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: log_grad   inputs: 18b697317d0075aa
 */
#include <stdio.h>
#include <log_grad.h>

int main(int argc, char *argv[])
{
    half *input0 = (half *)0xA0000000; /* upstream gradient */
    half *input1 = (half *)0xB0000000; /* forward input */
    half *output = (half *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x0f;

    (void)argc;
    (void)argv;
    hp_log_grad_s(input0, input1, output, length, core_mask);

    return 0;
}
