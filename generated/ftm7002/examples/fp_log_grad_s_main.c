/* dsp-codegen sha256 9dfc9b3fc31a7446f385c2286787616b627f9185afbbcdc26a1603be1cab6273 */
/*
 * fp_log_grad_s_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: log_grad   inputs: cf261c409c63b50c
 */
#include <stdio.h>
#include <log_grad.h>

int main(int argc, char *argv[])
{
    float *input0 = (float *)0x800000000; /* upstream gradient */
    float *input1 = (float *)0x801000000; /* forward input */
    float *output = (float *)0x802000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x03;

    (void)argc;
    (void)argv;
    fp_log_grad_s(input0, input1, output, length, core_mask);

    return 0;
}
