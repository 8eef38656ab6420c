/* dsp-codegen sha256 da96c54e75ea0e88621bd812c41c55fb15e27536eda346a913d68058a093a2fe */
/*
 * hp_log_grad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: log_grad   inputs: d6c846f601027310
 */
#include <stdio.h>
#include <log_grad.h>

int main(int argc, char *argv[])
{
    half *input0 = (half *)0x10000000; /* upstream gradient */
    half *input1 = (half *)0x10010000; /* forward input */
    half *output = (half *)0x10020000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_log_grad_p(input0, input1, output, length);

    return 0;
}
