/* dsp-codegen sha256 06a1726d6d8943e196899d95751c4ba4830e089dc8cd682bf719aa9bf022ac1d */
/*
 * hp_log_grad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: log_grad   inputs: d6c846f601027310
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
