/* dsp-codegen sha256 1a851d18773f48aacec99af67d1595f7b2273370045ddf0c135f8e224637d758 */
/*
 * hp_log_grad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: log_grad   inputs: 78a07c0c31a28cbd
 */
#include <stdio.h>
#include <log_grad.h>

int main(int argc, char *argv[])
{
    half *input0 = (half *)0xA0000000; /* upstream gradient */
    half *input1 = (half *)0xB0000000; /* forward input */
    half *output = (half *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    hp_log_grad_s(input0, input1, output, length, core_mask);

    return 0;
}
