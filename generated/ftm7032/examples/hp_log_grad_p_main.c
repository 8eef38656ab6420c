/* dsp-codegen sha256 b7370e37adc2b97a4610de229600e50e6b7be150f08185bb77ef216308336ce9 */
/*
 * hp_log_grad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: ftm7032   operator: log_grad   inputs: caace9c56013cd38
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
